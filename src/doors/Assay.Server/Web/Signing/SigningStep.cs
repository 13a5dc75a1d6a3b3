using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Server.Web.Signing;

/// <summary>How far a signing has come: shown, or done, or refused.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
/// <param name="Outcome">What came of it; null where it is shown.</param>
/// <param name="Shown">What is shown; none where it is done or refused.</param>
/// <param name="Confirm">The name by which it is confirmed.</param>
internal sealed record SigningStep<T>(Outcome<T>? Outcome, ImmutableArray<ShownDraft> Shown, string? Confirm);
