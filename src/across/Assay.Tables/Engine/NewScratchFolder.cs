namespace Assay.Tables.Engine;

/// <summary>Makes a folder for files that nobody is to keep, where they are cleared away though a run is killed: rows may be about people, and a system's folder for temporary files keeps what it is given. The door that has the home gives it.</summary>
public delegate string NewScratchFolder();
