using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Evidence.Importing;

/// <summary>What was imported.</summary>
public sealed record ImportAnswer
{
    /// <summary>The record.</summary>
    public required string Id { get; init; }

    /// <summary>The file as it was given.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required Digest Source { get; init; }

    /// <summary>How it is written.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>The standard's name, if the file says it.</summary>
    public string? Title { get; init; }

    /// <summary>How many statements were read, by group.</summary>
    public required ImmutableSortedDictionary<string, int> Criteria { get; init; }

    /// <summary>Identifier of the standard that they word.</summary>
    public required string Standard { get; init; }

    /// <summary>Whether Assay had rules for that standard, and the wording was attached to them by code.</summary>
    public required bool HadRules { get; init; }

    /// <summary>How well the statements agree with Assay's titles, from 0 to 1; null when there were none to compare.</summary>
    public double? Agreement { get; init; }

    /// <summary>Codes to which the wording was attached.</summary>
    public required ImmutableArray<string> Attached { get; init; }

    /// <summary>Codes in the file for which the standard has no rules.</summary>
    public required ImmutableArray<string> WithoutRules { get; init; }

    /// <summary>Codes of the standard that the file does not have.</summary>
    public required ImmutableArray<string> NotInFile { get; init; }

    /// <summary>The file into which proposed rules were written; null when none were.</summary>
    public string? Proposals { get; init; }

    /// <summary>For how many criteria a rule was proposed.</summary>
    public required int Proposed { get; init; }

    /// <summary>What could not be read, by line.</summary>
    public required ImmutableArray<UnreadLine> Unread { get; init; }
}
