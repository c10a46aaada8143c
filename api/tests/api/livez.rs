//! `GET /livez`.

use api::app;
use poem::http::StatusCode;
use poem::test::TestClient;

#[tokio::test]
async fn a_running_service_says_that_it_is_alive() {
    let response = TestClient::new(app()).get("/livez").send().await;
    response.assert_status_is_ok();
    response.assert_header("Cache-Control", "no-store");
    assert!(response.0.content_type().is_some_and(|kind| kind.starts_with("application/json")));
    response.assert_text(r#"{"status":"ok"}"#).await;
}

#[tokio::test]
async fn head_answers_as_get_does_but_without_a_body() {
    let response = TestClient::new(app()).head("/livez").send().await;
    response.assert_status(StatusCode::OK);
    response.assert_header("Cache-Control", "no-store");
    response.assert_text("").await;
}
