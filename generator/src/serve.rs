//! stub
/// o
#[derive(Debug)]
pub struct ServeOptions {
    /// a
    pub project: std::path::PathBuf,
    /// a
    pub address: std::net::IpAddr,
    /// a
    pub port: u16,
    /// a
    pub drafts: bool,
    /// a
    pub moment: crate::profile::Moment,
    /// a
    pub quiet: bool,
}
/// s
/// # Errors
/// x
pub fn serve(_o: ServeOptions) -> anyhow::Result<()> {
    anyhow::bail!("stub")
}
