namespace Assay.Retire.Records;

/// <summary>Records of one kind that name a model.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Project">Their project, if any.</param>
/// <param name="Count">How many.</param>
/// <param name="Newest">The newest of them.</param>
public sealed record Dependent(string Kind, string? Project, int Count, string Newest);
