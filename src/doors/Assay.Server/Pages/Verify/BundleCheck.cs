using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Server.Pages.Verify;

/// <summary>One thing that is checked of a bundle, in plain words.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="Shows">What it shows when it holds.</param>
/// <param name="WasReached">Whether it could be checked: what comes before it may have failed.</param>
/// <param name="Problems">What does not hold.</param>
public sealed record BundleCheck(string Name, string Shows, bool WasReached, ImmutableArray<Problem> Problems)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => WasReached && Problems.IsEmpty;
}
