using Assay.Tracking.Access;

namespace Assay.Cli.Access;

/// <summary>What was asked of <c>assay user token add</c>.</summary>
/// <param name="Name">Whose token it is.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Scope">How much it may.</param>
/// <param name="Days">How many days it signs in.</param>
internal sealed record TokenRequest(string Name, string Label, TokenScope Scope, int Days);
