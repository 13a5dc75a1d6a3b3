using Assay.Cli.Serving;

namespace Assay.Cli.Importing;

/// <summary>What was asked of <c>assay import mlflow</c>.</summary>
/// <param name="From">The source, as it was typed.</param>
/// <param name="ArtifactsFrom">Where the source's server kept artifacts; null for where it does by itself.</param>
/// <param name="Places">Where it goes.</param>
/// <param name="Json">Whether a script reads.</param>
internal sealed record ImportRequest(string From, string? ArtifactsFrom, ServedPlaces Places, bool Json);
