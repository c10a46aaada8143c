// Every sample picture: its folder in content/media, who draws it, and the format when it is not SVG.
import { legLengthDifference, lengtheningPhases, treatmentYear } from "./diagrams/principle.mjs";
import { internalNail, nailAndFrame, ringFrame } from "./diagrams/devices.mjs";
import { femurZone, tibiaZone } from "./diagrams/anatomy.mjs";
import { bendingKnee, lyingProne, towelStretch } from "./diagrams/exercises.mjs";
import { pairAfter, pairBefore } from "./diagrams/shadows.mjs";
import { exterior, homeHills, physiotherapy, reception, ward } from "./scenes/places.mjs";
import { rehabilitationDoctor, storyPromenade, storyShop, storySteps, surgeon } from "./scenes/people.mjs";
import { aeroplaneWindow, departureHall, mapPoster, videoTalk } from "./scenes/journeys.mjs";
import { comparingOffers, firstWeeks, painAtNight, smokingStopped } from "./scenes/reading.mjs";
import { cardDifference, cardFemur, cardInternalNail, cardNailAndFrame, cardRingFrame, cardTibia } from "./scenes/cards.mjs";

export const pictures = {
  "lengthening-phases": { draw: lengtheningPhases },
  "treatment-year": { draw: treatmentYear },
  "leg-length-difference": { draw: legLengthDifference },
  "device-ring-frame": { draw: ringFrame },
  "device-internal-nail": { draw: internalNail },
  "device-nail-and-frame": { draw: nailAndFrame },
  "anatomy-femur": { draw: femurZone },
  "anatomy-tibia": { draw: tibiaZone },
  "exercise-lying-prone": { draw: lyingProne },
  "exercise-bending-knee": { draw: bendingKnee },
  "exercise-towel-stretch": { draw: towelStretch },
  "pair-difference-before": { draw: pairBefore, as: "png" },
  "pair-difference-after": { draw: pairAfter, as: "png" },
  "home-hills": { draw: homeHills, as: "jpg" },
  "clinic-building": { draw: exterior, as: "jpg" },
  "clinic-reception": { draw: reception, as: "jpg" },
  "clinic-room": { draw: ward, as: "jpg" },
  "clinic-physiotherapy": { draw: physiotherapy, as: "jpg" },
  "portrait-surgeon": { draw: surgeon, as: "jpg" },
  "portrait-rehabilitation": { draw: rehabilitationDoctor, as: "jpg" },
  "story-promenade": { draw: storyPromenade, as: "jpg" },
  "story-shop": { draw: storyShop, as: "jpg" },
  "story-steps": { draw: storySteps, as: "jpg" },
  "map-poster": { draw: mapPoster, as: "jpg" },
  "travel-window": { draw: aeroplaneWindow, as: "jpg" },
  "travel-hall": { draw: departureHall, as: "jpg" },
  "video-talk": { draw: videoTalk, as: "jpg" },
  "article-comparing-offers": { draw: comparingOffers, as: "jpg" },
  "article-first-weeks": { draw: firstWeeks, as: "jpg" },
  "article-pain-at-night": { draw: painAtNight, as: "jpg" },
  "article-smoking-stopped": { draw: smokingStopped, as: "jpg" },
  "card-femur": { draw: cardFemur, as: "jpg" },
  "card-tibia": { draw: cardTibia, as: "jpg" },
  "card-leg-length-difference": { draw: cardDifference, as: "jpg" },
  "card-ring-frame": { draw: cardRingFrame, as: "jpg" },
  "card-internal-nail": { draw: cardInternalNail, as: "jpg" },
  "card-nail-and-frame": { draw: cardNailAndFrame, as: "jpg" },
};
