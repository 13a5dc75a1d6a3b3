using Assay.Kernel;

namespace Assay.Release.Shadowing;

/// <summary>What a file of pairs is about: its first line.</summary>
/// <param name="Project">The project.</param>
/// <param name="Environment">Where.</param>
/// <param name="Request">The request that the shadow went live by.</param>
/// <param name="Model">SHA-256 of the shadow's file.</param>
/// <param name="Beside">SHA-256 of the file of the version that answers.</param>
public sealed record ShadowStretch(string Project, string Environment, string Request, Digest Model, Digest Beside);
