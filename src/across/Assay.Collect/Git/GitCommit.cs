namespace Assay.Collect.Git;

/// <summary>A commit as the log has it.</summary>
/// <param name="Id">Its object id.</param>
/// <param name="Name">Its author's name.</param>
/// <param name="Address">Its author's address.</param>
/// <param name="At">When it was authored, as its author's machine said; null when that is no time.</param>
/// <param name="Message">Its message.</param>
/// <param name="Paths">The files that it touched; none for a merge.</param>
internal sealed record GitCommit(string Id, string Name, string Address, DateTimeOffset? At, string Message, IReadOnlyList<string> Paths);
