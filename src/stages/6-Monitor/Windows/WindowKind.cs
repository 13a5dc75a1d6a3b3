namespace Assay.Monitor.Windows;

/// <summary>By what rows are put into windows.</summary>
public enum WindowKind
{
    /// <summary>All rows are one window.</summary>
    Whole,

    /// <summary>By the hour, the day, the week or the month that a row's time is in, UTC.</summary>
    Time,

    /// <summary>So many rows each, in the order in which they come; the last may have fewer.</summary>
    Count,

    /// <summary>By a column's value.</summary>
    Key,
}
