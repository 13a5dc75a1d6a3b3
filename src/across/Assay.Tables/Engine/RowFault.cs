using System.Collections.Immutable;

namespace Assay.Tables.Engine;

/// <summary>What may be wrong with a row, so that rows with it can be counted. Missing cells have only the fault of being missing.</summary>
public abstract record RowFault
{
    private RowFault()
    {
    }

    /// <summary>The column has no value.</summary>
    public sealed record MissingCell(string Column) : RowFault;

    /// <summary>The column's number is below <paramref name="Min"/> or above <paramref name="Max"/>; null is no limit.</summary>
    public sealed record OutsideRange(string Column, double? Min, double? Max) : RowFault;

    /// <summary>The column's value is none of the texts; numbers and booleans are compared as such (<c>5</c> and <c>5.0</c> are the same number).</summary>
    public sealed record NoneOf(string Column, ImmutableArray<string> Values) : RowFault;

    /// <summary>The column's text does not match the regular expression (RE2) as a whole.</summary>
    public sealed record NoMatch(string Column, string Pattern) : RowFault;

    /// <summary>An earlier row has the same values in all of the columns. With <paramref name="IgnoreMissing"/>, rows that miss one of them are not compared; else two missing cells are the same.</summary>
    public sealed record Repeated(ImmutableArray<string> Columns, bool IgnoreMissing) : RowFault;

    /// <summary>Another row with the same values in all of <paramref name="Features"/> has another <paramref name="Target"/>; rows without a target are not looked at.</summary>
    public sealed record Conflicting(ImmutableArray<string> Features, string Target) : RowFault;
}
