using Assay.Kernel;

namespace Assay.Ledger.Verification;

/// <summary>A record that does not hold.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">Its identifier: of its own bytes when those can be read, else as the store says; null for one that is missing.</param>
/// <param name="Kind">Its kind, when its bytes can be read.</param>
/// <param name="Reason">Why it does not hold.</param>
public sealed record FaultyRecord(long Index, string? Id, string? Kind, Problem Reason)
{
    /// <summary>The reason, with the record named before it.</summary>
    public Problem ToProblem() => Reason with { Message = $"Record {Index.ToString(System.Globalization.CultureInfo.InvariantCulture)}{Named}: {Reason.Message}" };

    private string Named => (Id, Kind) switch
    {
        (null, _) => "",
        (_, null) => $" ({Id})",
        _ => $" ({Id}, {Kind})",
    };
}
