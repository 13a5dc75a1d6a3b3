using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Ledger.Facts;

namespace Assay.Data;

/// <summary>What the records of this stage can show.</summary>
public static class DataFacts
{
    /// <summary>Every fact of this stage.</summary>
    public static ImmutableArray<RecordFact> All { get; } =
    [
        RecordFact.Of<DataVersion>("data.versioned", "The rows were fixed by the digest of each source and the type and role of each column.", "That the rows are true, or lawfully held.", version => version.Sources.Length > 0),
        RecordFact.Of<DataVersion>("data.licence-and-provenance", "Licence and origin of the data were stated.", "That either was verified.", version => version is { Licence: not null, Provenance: not null }),
        RecordFact.Of<DataVersion>("data.retention", "How long the data is kept, and why, was stated.", "That it is erased when the time comes.", version => version.Retention is not null),
        RecordFact.Of<DataVersion>("data.roles-with-reasons", "Every column that was left out or is protected has a stated reason.", "That the reasons are good ones.", version => version.Columns.Any(IsSetApart) && version.Columns.Where(IsSetApart).All(column => column.Why is not null)),
        RecordFact.Of<DataVersion>("data.minimised", "At least one column of the sources was kept out of the prepared table, for a stated reason.", "That all the columns that were kept are needed.", version => version.Columns.Any(column => column is { IsKept: false, Why: not null })),
        RecordFact.Of<DataVersion>("data.protected-attributes", "Attributes of people that decisions must not lean on were marked as protected.", "That other columns do not stand in for them.", version => version.Columns.Any(column => column.Role == ColumnRole.Protected)),
        RecordFact.Of<DataVersion>("data.several-sources", "The data was joined from more than one source.", "That the sources fit together.", version => version.Sources.Length > 1),
        RecordFact.Of<DataProfile>("data.profiled", "Every column was described: types, missing and distinct values, spread.", "That anybody acted on the description.", profile => profile.Columns.Length > 0),
        RecordFact.Of<DataProfile>("data.personal-data-withheld", "Values of columns that may hold personal data were kept off the record.", "That all personal data was recognised.", profile => profile.Withheld.Any(column => column.IsPersonal)),
        RecordFact.Of<DataQuality>("data.checks-declared", "Checks on the data were declared in advance and run.", "That these are the checks that matter.", quality => quality.Checks.Length > 0),
        RecordFact.Of<DataQuality>("data.checks-passed", "All declared checks on the data hold.", "That the data is good for anything else.", quality => quality.Checks.Length > 0 && quality.Checks.All(check => check.Passed)),
        RecordFact.Of<DataQuality>("data.leakage-searched", "A leak of the target was searched for in the training rows, and one was found.", "That there is no other leak.", quality => quality.Findings.Any(finding => finding.Code.StartsWith("leak", StringComparison.Ordinal))),
        RecordFact.Of<DataQuality>("data.findings", "Faults in the data were looked for, and some were found.", "That the faults were dealt with.", quality => quality.Findings.Length > 0),
        RecordFact.Of<DataSplit>("data.test-kept-apart", "Rows were kept apart for the test before anything was learnt, and the others divided into folds.", "That the test rows look like those that will come.", split => split.Test.Rows > 0 && split.FoldRows.Length > 0),
        RecordFact.Of<DataSplit>("data.split-by-group-or-time", "Rows that belong together, or lie ahead in time, were kept from leaking between training and test.", "That no other dependence is left.", split => split.Column is not null),
    ];

    private static bool IsSetApart(VersionedColumn column) => column.Role is ColumnRole.Excluded or ColumnRole.Protected;
}
