using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Assay.Server.Web.Signing;

/// <summary>How far a signing has come: shown, or done, or refused.</summary>
/// <param name="Outcome">What came of it; null where it is shown.</param>
/// <param name="Shown">What is shown.</param>
/// <param name="Confirm">The name by which it is confirmed.</param>
internal sealed record SigningStep(Outcome<CapabilityAnswer>? Outcome, ImmutableArray<ShownDraft> Shown, string? Confirm);
