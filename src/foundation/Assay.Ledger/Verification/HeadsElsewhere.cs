namespace Assay.Ledger.Verification;

/// <summary>The heads of a log that are known outside of its home, as they are now.</summary>
/// <param name="Read">Reads them.</param>
public sealed record HeadsElsewhere(Func<IReadOnlyList<KnownHead>> Read);
