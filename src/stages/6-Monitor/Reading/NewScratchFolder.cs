namespace Assay.Monitor.Reading;

/// <summary>Makes a folder for files that nobody is to keep, where they are cleared away though a run is killed; the door that has the home gives it.</summary>
public delegate string NewScratchFolder();
