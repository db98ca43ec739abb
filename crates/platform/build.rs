//! Lists the built assets, so that the compiler can put them into the program.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/dist");
    println!("cargo::rerun-if-changed={}", dist.display());
    if !dist.join("staff.css").exists() {
        println!("cargo::error=the assets are not built: run make assets");
        return Ok(());
    }
    let mut files = paths(&dist)?;
    files.extend(paths(&dist.join("icons"))?);
    files.sort();
    let entry = |path: &PathBuf| {
        let name = path.strip_prefix(&dist).unwrap_or(path).display().to_string();
        format!("    ({name:?}, include_bytes!({:?})),\n", path.display().to_string())
    };
    let list: String = files.iter().map(entry).collect();
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("assets.rs"), format!("&[\n{list}]\n"))
}

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    entries.filter(|path| path.as_ref().is_ok_and(|path| path.is_file())).collect()
}
