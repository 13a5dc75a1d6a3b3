using System.Collections.Immutable;
using Assay.Cli.New;
using Assay.Data.Settings;
using Assay.Frame;
using CsCheck;
using ColumnRole = Assay.Data.ColumnRole;

namespace Doors.Tests.New;

public class NewProjectRoundTripTests
{
    private static readonly string[] AwkwardNames =
    [
        "yes", "No", "null", "~", "true", "1", "0.5", "1e3", ".nan", "0x1F", "2024-01-01", "a: b", "a:b", "- a", "-", "?", "#a", "a #b", "a'b", "'", "\"", "a\"b\"", "\\", "\\n", "[a]", "{a}", "a,b", "&a", "*a", "!a", "%a", "@a", "`a",
        "|", ">", "a\nb", "a\n", "\ta", " a ", "naïve Größe", "年齢", "😀", "a\u0085b", "a\u2028b", "\uFEFFa", "a\u0001b", "a\u007Fb", "<<", "=", "---", "...", "a.b[0]", "say \"yes\": no", "role", "why",
    ];

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.Int[0, AwkwardNames.Length - 1].Select(index => AwkwardNames[index]),
        Gen.String[Gen.Char['\u0001', '\uD7FF'], 1, 12].Where(text => !string.IsNullOrWhiteSpace(text)));

    private static readonly Gen<ColumnSummary> Column = Gen.Select(Name, Name, Gen.Enum<ColumnKind>(), Gen.Long[0, 100], Gen.Long[0, 50], Gen.Double[0.001, 1e9], (name, level, kind, distinct, missing, spread) => new ColumnSummary
    {
        Name = name,
        Kind = kind,
        Distinct = Math.Min(distinct, 100 - missing),
        Missing = missing,
        StandardDeviation = kind is ColumnKind.Integer or ColumnKind.Number ? spread : null,
        Levels = [new(level, 60), new(level + "!", 40)],
    });

    [Fact]
    public void Whatever_the_columns_are_called_the_new_file_is_valid_and_says_what_was_asked() =>
        Gen.Select(Column.Array[2, 12], Gen.Int[0, 11], Gen.Int[0, 11], Name).Sample((columns, target, guarded, source) =>
        {
            var distinct = columns.DistinctBy(column => column.Name).ToImmutableArray();
            var request = new NewProjectRequest("loans", source, 100, distinct, distinct[target % distinct.Length].Name, [distinct[guarded % distinct.Length].Name]);
            var written = SomeTable.Write(request);
            return !written.Succeeded ? written.Problems.All(problem => problem.Code.StartsWith("new.", StringComparison.Ordinal)) : SaysWhatWasAsked(written.Value, request);
        }, iter: 3_000);

    private static bool SaysWhatWasAsked(string yaml, NewProjectRequest request)
    {
        var project = SomeTable.Read(yaml).Required;
        var problem = project.Section<ProblemSection>();
        var data = project.Section<DataSection>();
        var target = request.Columns.First(column => column.Name == request.Target);
        return problem.Target == request.Target
            && (problem.Task != TaskKind.Binary || problem.Positive == target.Levels[1].Text)
            && data.Sources.SequenceEqual([request.Source])
            && data.Columns.Keys.SequenceEqual(request.Columns.Select(column => column.Name))
            && data.Columns[request.Target].Role == ColumnRole.Target
            && data.Columns[request.Protected[0]].Role == ColumnRole.Protected;
    }
}
