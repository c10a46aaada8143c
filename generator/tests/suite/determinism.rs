//! The same content and day give the same bytes, whatever the machine.

use crate::project::{Project, assert_same_tree, hills_build};

fn hills(project: &Project, environment: &[(&str, &str)]) {
    let output = hills_build(project).envs(environment.iter().copied()).output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn folder_zone_locale_threads_and_order_of_files_do_not_show() {
    let (one, other) = (Project::demo(), Project::demo());
    // Written anew in reverse, the second project's folders list their files in another order.
    for name in ["articles", "faqs", "glossary_terms"] {
        let folder = other.path().join("content").join(name);
        let files = crate::project::tree(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        for (file, bytes) in files.iter().rev() {
            let path = folder.join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
    hills(&one, &[("TZ", "UTC"), ("LC_ALL", "C")]);
    hills(
        &other,
        &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "fa_IR.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "1")],
    );
    assert_same_tree(&one.dist(), &other.dist());
}
