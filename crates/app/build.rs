//! Lists the migrations of the folder in their order, so that none can be forgotten.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|end| end == "sql"));
    files.sort();
    let migration = |path: &PathBuf| {
        let name = path.file_stem().unwrap_or_default().display();
        format!(
            "    db::Migration {{ name: \"{name}\", text: include_str!({:?}) }},\n",
            path.display().to_string()
        )
    };
    let list: String = files.iter().map(migration).collect();
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("migrations.rs"), format!("&[\n{list}]\n"))
}
