//! What the service does not answer leaves as problem details (RFC 9457).

use api::app;
use poem::http::{Method, StatusCode};
use poem::test::{TestClient, TestResponse};
use serde_json::{Value, json};

async fn expect_problem(response: TestResponse, status: StatusCode, title: &str) {
    response.assert_status(status);
    response.assert_header("Content-Type", "application/problem+json");
    response.assert_header("Cache-Control", "no-store");
    let text = response.0.into_body().into_string().await.expect("a problem has a body in UTF-8");
    let problem: Value = serde_json::from_str(&text).expect("a problem is JSON");
    assert_eq!(problem["type"], "about:blank");
    assert_eq!(problem["title"], title);
    assert_eq!(problem["status"], json!(status.as_u16()));
    assert!(problem["detail"].as_str().is_some_and(|detail| detail.ends_with('.')), "{problem}");
}

#[tokio::test]
async fn an_unknown_address_is_a_problem_that_does_not_repeat_the_address() {
    let client = TestClient::new(app());
    for path in ["/", "/livez/", "/livez/more", "/patients/sample?token=sample", "/%ff%00"] {
        let response = client.get(path).send().await;
        expect_problem(response, StatusCode::NOT_FOUND, "Not Found").await;
    }
}

#[tokio::test]
async fn a_method_that_is_not_answered_is_a_problem_that_lists_those_that_are() {
    let client = TestClient::new(app());
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS, Method::TRACE] {
        let response = client.request(method, "/livez").body("name=sample").send().await;
        response.assert_header("Allow", "GET, HEAD");
        expect_problem(response, StatusCode::METHOD_NOT_ALLOWED, "Method Not Allowed").await;
    }
}

#[tokio::test]
async fn an_unknown_address_is_unknown_for_every_method() {
    let response = TestClient::new(app()).post("/nowhere").body("{}").send().await;
    expect_problem(response, StatusCode::NOT_FOUND, "Not Found").await;
}
