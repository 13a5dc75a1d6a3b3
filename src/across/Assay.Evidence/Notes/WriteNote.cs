using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Inspect;
using Assay.Ledger.Store;

namespace Assay.Evidence.Notes;

/// <summary>The capability <c>note</c>: records a decision note about another record.</summary>
public static class WriteNote
{
    /// <summary>The declaration.</summary>
    public static Capability<NoteRequest, NoteReceipt> Capability { get; } = new("note", "Write a decision note about a record: context, options, choice, consequences.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("about", "The record it is about: an id or the start of one.") { IsRequired = true },
            new("context", "What was to be decided, and what was known.") { IsRequired = true },
            new("options", "What could have been done; one or more.", ParameterType.Texts) { IsRequired = true },
            new("choice", "What was chosen, and why.") { IsRequired = true },
            new("consequences", "What follows from it, the unwelcome included.") { IsRequired = true },
            new("answers", "Names of the gates that the note answers, as the verdict has them.", ParameterType.Texts),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["ledger.no-record"] = "No record's id starts with what was given.",
            ["ledger.ambiguous"] = "Several records' ids start with what was given.",
            ["note.empty"] = "A part of the note is empty.",
            ["note.too-long"] = "A part of the note is too long for people to read.",
            ["note.no-option"] = "The note names no option.",
        }),
        Handle = HandleAsync,
        Describe = receipt => [$"Noted as record {receipt.Id}, about {receipt.Kind} {receipt.About}. The text is in the vault; the record commits to it."],
    };

    private static async Task<Outcome<NoteReceipt>> HandleAsync(NoteRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var faults = NoteRules.Faults(request).ToList();
        if (faults.Count > 0) return Outcome<NoteReceipt>.Failed(faults);
        var target = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.About, cancellation);
        if (!target.Succeeded) return Outcome<NoteReceipt>.Failed(target.Problems);
        var (about, bytes) = target.Value;
        var draft = Draft(request, about, Digest.Of(bytes.Span), services);
        var entries = await services.Need<RecordBook>().AppendAsync([draft], cancellation);
        return new NoteReceipt(entries[0].Id, about.Id, about.Kind);
    }

    private static RecordDraft Draft(NoteRequest request, RecordEntry about, Digest envelope, IServiceProvider services)
    {
        var entropy = services.Need<Entropy>();
        var sealer = new Sealer(DecisionNote.Kind, services.Need<ActorIdentity>().Person, entropy);
        var note = new DecisionNote
        {
            Context = sealer.Seal("context", request.Context),
            Options = [.. request.Options.Select((option, i) => sealer.Seal($"options[{i}]", option))],
            Choice = sealer.Seal("choice", request.Choice),
            Consequences = sealer.Seal("consequences", request.Consequences),
            Answers = request.Answers,
        };
        var key = $"note/{TimeOrderedId.Next(services.Need<TimeProvider>(), entropy)}";
        return RecordDraft.Of(note, key, new Subject($"record:{about.Id}", envelope)) with { Project = about.Project, Context = about.Context, Openings = sealer.Openings };
    }
}
