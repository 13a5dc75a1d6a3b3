namespace Assay.Cli.Running;

/// <summary>What is to be run.</summary>
/// <param name="Project">Folder of the project, or its file.</param>
/// <param name="Until">The last stage; null for all.</param>
/// <param name="Force">A stage to run again; null for none.</param>
/// <param name="LookOnly">Only look whether all is up to date; run nothing.</param>
internal sealed record RunRequest(string Project, string? Until = null, string? Force = null, bool LookOnly = false);
