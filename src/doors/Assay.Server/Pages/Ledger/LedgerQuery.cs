using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Ledger;

/// <summary>What the address of a page of records asks for; what is empty is not asked for.</summary>
/// <param name="Kind">A kind: <c>train.model</c>, or all of a stage: <c>train.</c></param>
/// <param name="Project">A project.</param>
/// <param name="Person">A pseudonym.</param>
/// <param name="Context">Live, rehearsal or simulated.</param>
/// <param name="From">The first day, UTC.</param>
/// <param name="Until">The last day, UTC.</param>
/// <param name="About">What the records are about: a digest, or a name as <c>run:…</c></param>
/// <param name="Text">A text that the record holds.</param>
/// <param name="Before">Leaves before this one.</param>
/// <param name="After">Leaves after this one.</param>
public sealed record LedgerQuery(string Kind, string Project, string Person, string Context, string From, string Until, string About, string Text, long? Before, long? After)
{
    /// <summary>Where records are listed.</summary>
    public const string Path = "/ledger";

    private const string Day = "yyyy-MM-dd";

    /// <summary>The query of an address.</summary>
    public static LedgerQuery Of(IQueryCollection? query) => new(
        Word(query, "kind"), Word(query, "project"), Word(query, "person"), Word(query, "context"), Word(query, "from"), Word(query, "until"), Word(query, "about"), Word(query, "q"), Leaf(query, "before"), Leaf(query, "after"));

    /// <summary>Whether anything but a place in the log is asked for.</summary>
    public bool Chooses => Pairs().Any(pair => pair.Value.Length > 0);

    /// <summary>The address that asks for this.</summary>
    public string Address(string path = Path) => path + QueryString.Create([.. Pairs().Append(("before", Number(Before))).Append(("after", Number(After))).Where(pair => pair.Item2.Length > 0).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2))]);

    /// <summary>The records that are asked for, the text aside; or what is wrong with what was asked.</summary>
    public Outcome<RecordFilter> Filter()
    {
        var problems = new[] { Fault(From, "from", IsDay(From)), Fault(Until, "until", IsDay(Until)), Fault(Context, "context", Enum.TryParse<RecordContext>(Context, ignoreCase: true, out _)) }.OfType<Problem>();
        return Outcome.Unless(problems, () => new RecordFilter
        {
            Kinds = Kind.Length > 0 ? [Kind] : [],
            Project = Project.Length > 0 ? Project : null,
            Person = Person.Length > 0 ? Person : null,
            Context = Context.Length > 0 ? Enum.Parse<RecordContext>(Context, ignoreCase: true) : null,
            From = From.Length > 0 ? Start(From) : null,
            Until = Until.Length > 0 ? Start(Until).AddDays(1) : null,
            About = Marks(),
            Before = Before,
            First = After + 1 ?? 0,
            IsOldest = After is not null,
        });
    }

    private ImmutableArray<long> Marks() => About.Length == 0 ? [] : [Digest.TryParse(About, out var digest) ? SubjectMark.Of(digest) : SubjectMark.Of(About)];

    private IEnumerable<(string Key, string Value)> Pairs() => [("kind", Kind), ("project", Project), ("person", Person), ("context", Context), ("from", From), ("until", Until), ("about", About), ("q", Text)];

    private static Problem? Fault(string value, string field, bool isSound) => value.Length == 0 || isSound ? null
        : new Problem("ledger.filter", $"This is no value for '{field}'.", "Choose another, or leave it empty.") { Place = new Place(Field: field), Value = value, Expected = field == "context" ? "live, rehearsal or simulated" : "a day: 2026-11-26" };

    internal static bool IsDay(string text) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue;

    private static DateTimeOffset Start(string day) => new(DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);

    private static string Number(long? leaf) => leaf?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Word(IQueryCollection? query, string name) => query?[name].ToString().Trim() ?? "";

    private static long? Leaf(IQueryCollection? query, string name) => long.TryParse(Word(query, name), NumberStyles.None, CultureInfo.InvariantCulture, out var leaf) && leaf < long.MaxValue ? leaf : null;
}
