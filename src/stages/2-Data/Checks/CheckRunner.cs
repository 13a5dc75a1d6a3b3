using System.Collections.Immutable;
using System.Globalization;
using Assay.Data.Quality;
using Assay.Data.Settings;
using Assay.Tables.Engine;

namespace Assay.Data.Checks;

/// <summary>Holds declared checks against a table.</summary>
/// <param name="engine">Counts rows.</param>
/// <param name="path">The prepared table.</param>
/// <param name="rows">Its number of rows.</param>
/// <param name="columns">All of its columns.</param>
/// <param name="features">Those that models may learn from.</param>
/// <param name="target">The column to predict.</param>
internal sealed class CheckRunner(ITableEngine engine, string path, long rows, ImmutableArray<string> columns, ImmutableArray<string> features, string target)
{
    /// <summary>The result of each check, in their order.</summary>
    public async Task<ImmutableArray<CheckResult>> RunAsync(ImmutableArray<CheckSettings> checks, CancellationToken cancellation)
    {
        var results = ImmutableArray.CreateBuilder<CheckResult>(checks.Length);
        for (var i = 0; i < checks.Length; i++) results.Add(await RunAsync(checks[i], $"data.checks[{i}]", cancellation));
        return results.MoveToImmutable();
    }

    private async Task<CheckResult> RunAsync(CheckSettings check, string field, CancellationToken cancellation)
    {
        if (FaultOf(check) is not { } fault) return Rows(check, field);
        var broken = await engine.CountAsync(path, fault, cancellation);
        var passed = broken <= check.MaxShare * rows;
        var allowed = check.MaxShare > 0 ? $"; up to {Words.Percent(check.MaxShare)} may" : "";
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{(passed ? "Holds" : "Does not hold")}: {broken:N0} of {rows:N0} rows {Breach(check.Check)}{allowed}.");
        return new CheckResult(NameOf(check), field, check.Gate, passed, sentence);
    }

    private CheckResult Rows(CheckSettings check, string field)
    {
        var passed = !(rows < check.Min) && !(rows > check.Max);
        return new CheckResult(NameOf(check), field, check.Gate, passed, string.Create(CultureInfo.InvariantCulture, $"{(passed ? "Holds" : "Does not hold")}: the table has {rows:N0} rows."));
    }

    private RowFault? FaultOf(CheckSettings check) => check.Check switch
    {
        CheckKind.NotMissing => new RowFault.MissingCell(check.Column!),
        CheckKind.Unique => new RowFault.Repeated([check.Column!], IgnoreMissing: true),
        CheckKind.InRange => new RowFault.OutsideRange(check.Column!, check.Min, check.Max),
        CheckKind.OneOf => new RowFault.NoneOf(check.Column!, check.Values!.Value),
        CheckKind.Matches => new RowFault.NoMatch(check.Column!, check.Pattern!),
        CheckKind.NoDuplicateRows => new RowFault.Repeated(columns, IgnoreMissing: false),
        CheckKind.NoLabelConflicts => new RowFault.Conflicting(features, target),
        _ => null,
    };

    private static string NameOf(CheckSettings check) => check.Check switch
    {
        CheckKind.Rows => $"rows {Range(check)}",
        CheckKind.NotMissing => $"{check.Column} not missing",
        CheckKind.Unique => $"{check.Column} unique",
        CheckKind.InRange => $"{check.Column} {Range(check)}",
        CheckKind.OneOf => $"{check.Column} one of {string.Join(", ", check.Values!)}",
        CheckKind.Matches => $"{check.Column} matches {check.Pattern}",
        CheckKind.NoDuplicateRows => "no duplicate rows",
        _ => "same features, same target",
    };

    private static string Breach(CheckKind kind) => kind switch
    {
        CheckKind.NotMissing => "have no value",
        CheckKind.Unique => "repeat a value of an earlier row",
        CheckKind.InRange => "lie outside the range",
        CheckKind.OneOf => "have another value",
        CheckKind.Matches => "do not match",
        CheckKind.NoDuplicateRows => "repeat an earlier row",
        _ => "have the same features as a row with another target",
    };

    private static string Range(CheckSettings check) => (check.Min, check.Max) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"in {min} to {max}"),
        ({ } min, _) => string.Create(CultureInfo.InvariantCulture, $"at least {min}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {check.Max}"),
    };
}
