namespace Assay.Data.Records;

/// <summary>How often a class of the target occurs.</summary>
/// <param name="Class">The class; null for rows without a target.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Share">Share of the part's rows, 0 to 1.</param>
public sealed record ClassShare(string? Class, long Rows, double Share);
