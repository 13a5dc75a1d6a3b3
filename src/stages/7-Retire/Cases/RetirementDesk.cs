using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Retire.Cases;

/// <summary>What every step of a retirement works with: the records as they are, who acts, and how a record is made.</summary>
internal sealed class RetirementDesk(IServiceProvider services, RetirementLedger ledger)
{
    /// <summary>The longest text, in characters.</summary>
    public const int MostCharacters = 4000;

    /// <summary>The records when the step began.</summary>
    public RetirementLedger Ledger { get; } = ledger;

    /// <summary>The time now.</summary>
    public DateTimeOffset Now => services.Need<TimeProvider>().GetUtcNow();

    /// <summary>Who acts.</summary>
    public string Person => services.Need<ActorIdentity>().Person;

    /// <summary>Opens it.</summary>
    public static async Task<RetirementDesk> OpenAsync(IServiceProvider services, CancellationToken cancellation) =>
        new(services, await RetirementLedger.ReadAsync(services.Need<ILedgerStore>(), cancellation));

    /// <summary>Seals texts of a record.</summary>
    public Sealer Sealer(RecordKind kind) => new(kind, Person, services.Need<Entropy>());

    /// <summary>A record about to be made.</summary>
    public RecordDraft Draft<TBody>(TBody body, RecordEntry? like, Sealer? sealer, bool isRehearsal, params ReadOnlySpan<Subject> subjects) where TBody : IRecordBody<TBody> =>
        RecordDraft.Of(body, $"{TBody.Kind.Name}/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}", subjects) with
        {
            Project = like?.Project,
            Context = isRehearsal && (like?.Context ?? RecordContext.Live) == RecordContext.Live ? RecordContext.Rehearsal : like?.Context ?? RecordContext.Live,
            Openings = sealer?.Openings ?? [],
        };

    /// <summary>Signs and appends.</summary>
    public Task<ImmutableArray<RecordEntry>> AppendAsync(IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation) => services.Need<RecordBook>().AppendAsync(drafts, cancellation);

    /// <summary>What is wrong with a text that has to be given.</summary>
    public static IEnumerable<Problem> Needed(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new Problem("retire.empty", "This text is empty.", $"Say it in a sentence: --{field} '…'.") { Place = new Place(Field: field) };
        else if (text.Length > MostCharacters) yield return new Problem("retire.too-long", $"This text has {text.Length} characters.", "Say it shorter, and link to the rest.") { Place = new Place(Field: field), Expected = $"at most {MostCharacters}" };
    }

    /// <summary>A day, as 2027-03-31.</summary>
    public static Outcome<DateOnly> Day(string field, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : new Problem("retire.day", "This is no day.", $"Write it as --{field} 2027-03-31.") { Place = new Place(Field: field), Value = text, Expected = "a day as yyyy-MM-dd" };

    /// <summary>The start of a day, UTC.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
