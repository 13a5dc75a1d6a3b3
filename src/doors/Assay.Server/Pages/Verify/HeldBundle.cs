using System.Collections.Immutable;
using Assay.Ledger.Bundles;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Verify;

/// <summary>A bundle that somebody dropped into the page: what verification found, and what is in it where it holds.</summary>
/// <param name="Name">The file's name, as the browser says.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Found">What verification found.</param>
/// <param name="Checks">The same, check by check.</param>
/// <param name="Records">The records that hold, by id, as they are written; none where the bundle does not hold.</param>
public sealed record HeldBundle(string Name, long Bytes, BundleVerification Found, ImmutableArray<BundleCheck> Checks, ImmutableDictionary<string, RecordEntry> Records) : IDisposable
{
    /// <summary>Whether everything holds that was asked of it.</summary>
    public bool Holds => Checks.All(check => check.Holds);

    /// <summary>What its records say of people's evidence; null where the bundle does not hold: what was changed or left out may be what spoke against it.</summary>
    public BundleEvidence? Evidence { get; init; }

    /// <summary>The files that it carries along; null where it carries none, or does not hold.</summary>
    public HeldFiles? Files { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Files?.Dispose();
}
