namespace Assay.Retire.Records;

/// <summary>An archive read again from the disk, and its model asked about the rows in it.</summary>
/// <param name="Rows">Rows asked about.</param>
/// <param name="Records">Records in the archive whose bytes are those of the log.</param>
/// <param name="LargestDifference">The largest difference to what the model in use had answered.</param>
/// <param name="Passed">Whether every file is whole and no answer differs.</param>
public sealed record RestoreTest(int Rows, int Records, double LargestDifference, bool Passed);
