namespace Assay.Retire.Records;

/// <summary>An archive read again from the disk, and its model asked about the rows in it.</summary>
/// <param name="Rows">Rows asked about.</param>
/// <param name="Records">Records in the archive whose bytes are those of the log.</param>
/// <param name="LargestDifference">The largest difference to what the model in use had answered.</param>
/// <param name="Passed">Whether every file is whole, and no answer and no attribution differs.</param>
public sealed record RestoreTest(int Rows, int Records, double LargestDifference, bool Passed)
{
    /// <summary>Rows whose answer was explained again; null where that was not tried.</summary>
    public int? Explained { get; init; }

    /// <summary>The largest difference of an attribution to what it was for the model in use, in the unit of the answer; null where that was not tried.</summary>
    public double? LargestAttributionDifference { get; init; }

    /// <summary>How many of the rows are past decisions of the log, which the restored model makes again as they were given then; null where that was not tried.</summary>
    public int? Decisions { get; init; }
}
