namespace Assay.Cli.Bundles;

/// <summary>What is to go into a bundle.</summary>
/// <param name="Ids">Records by id or the start of one; empty for all that pass the filters.</param>
/// <param name="Kind">Start of the kinds wanted.</param>
/// <param name="Project">The project wanted; null for any.</param>
/// <param name="Output">Full path of the file to write.</param>
/// <param name="LargestArtifact">Artifacts of more bytes stay at home.</param>
/// <param name="WithTables">Whether tables go along, rows and all.</param>
/// <param name="Disclose">Which sealed texts are disclosed, and whose added files go along.</param>
/// <param name="WithOwnersText">Whether the files go along in which owners publish their standards.</param>
internal sealed record BundleChoice(string[] Ids, string Kind, string? Project, string Output, long LargestArtifact, bool WithTables, BundleDisclosure Disclose, bool WithOwnersText);
