using Assay.Kernel;

namespace Assay.Evidence.Importing;

/// <summary>One statement that was imported.</summary>
/// <param name="Code">The owner's code.</param>
/// <param name="Wording">SHA-256 of its exact wording, in UTF-8.</param>
public sealed record ImportedStatement(string Code, Digest Wording);
