using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Inspect;
using Assay.Ledger.Store;

namespace Assay.Evidence.Eligibility;

/// <summary>The capability <c>evidence eligibility</c>: what a person states of their role, what others rate, what the records say, and the forecast that follows.</summary>
public static class ShowEligibility
{
    /// <summary>The declaration.</summary>
    public static Capability<EligibilityRequest, EligibilityAnswer> Capability { get; } = new("evidence eligibility", "Show how confident a person is to evidence each criterion within their role, beside others' ratings and the records, and what that forecasts.")
    {
        Parameters =
        [
            new("statement", "A statement, by id or the start of one; the person's newest if left out.") { IsPositional = true },
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
            new("person", "Whose statement: a pseudonym; yours if left out."),
            new("output", "Also write the statement to this file, as Markdown, for whoever has to keep it."),
        ],
        Problems = RecordSearch.Problems.SetItems(new Dictionary<string, string>
        {
            ["standard.unknown"] = "There is no standard of that identifier.",
            ["standard.no-file"] = "The standard's file cannot be read.",
            ["eligibility.none"] = "There is no such statement that counts.",
            [Persons.Problem.Key] = Persons.Problem.Value,
            ["eligibility.not-written"] = "The file cannot be written.",
        }),
        Examples =
        [
            new("assay evidence eligibility", "your newest statement, or what there is to state"),
            new("assay evidence eligibility 0193a4", "another one, or your manager's view of yours after 'assay bundle import'"),
            new("assay evidence eligibility --output statement.md", "a copy for your provider"),
        ],
        Handle = HandleAsync,
        Describe = EligibilityText.Lines,
    };

    private static async Task<Outcome<EligibilityAnswer>> HandleAsync(EligibilityRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (store, index, facts) = (services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>(), services.Need<FactCatalogue>());
        await new EvidenceIndexer(store, index, facts).CatchUpAsync(cancellation);
        if (await Persons.FaultAsync(request.Person, index, cancellation) is { } fault) return fault;
        var asked = await AskedStatement.FindAsync(request, services, cancellation);
        if (!asked.Succeeded) return Outcome<EligibilityAnswer>.Failed(asked.Problems);
        var standard = StandardSource.Read(asked.Value.Source, services);
        if (!standard.Succeeded) return Outcome<EligibilityAnswer>.Failed(standard.Problems);
        var coverage = await new CoverageReader(store, index, facts).ReadAsync(standard.Value, new CoverageScope(asked.Value.Person ?? "", null, services.Need<TimeProvider>().GetUtcNow()), cancellation);
        var answer = await AnswerAsync(asked.Value, coverage, services, cancellation);
        return request.Output is null ? answer : Write(answer, services.Need<WorkingFolder>().Full(request.Output), request.Output);
    }

    private static async Task<EligibilityAnswer> AnswerAsync(AskedStatement asked, StandardCoverage coverage, IServiceProvider services, CancellationToken cancellation)
    {
        var reader = new StatementReader(services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>());
        var ratings = asked.Current is null ? [] : await reader.RatingsAsync(asked.Current, cancellation);
        var owners = asked.Current is null ? ImmutableDictionary<string, string>.Empty : await StatementReader.OwnersAsync(asked.Current.Statement, services.Need<IVault>(), cancellation);
        var view = new EligibilityView(coverage, asked.Current?.Statement, asked.Earlier?.Statement, [.. ratings.Select(rating => (rating.Entry.Person, rating.Rating))], owners, asked.Person == services.Need<CurrentPerson>().Person);
        return new EligibilityAnswer
        {
            Standard = coverage.Standard.Id,
            Version = coverage.Standard.Version,
            Title = coverage.Standard.Title,
            Person = asked.Person,
            Statement = asked.Current is null ? null : await ShownAsync(asked, asked.Current, ratings, reader, cancellation),
            Items = view.Items(),
        };
    }

    private static async Task<ShownStatement> ShownAsync(AskedStatement asked, SignedStatement current, IReadOnlyList<SignedRating> ratings, StatementReader reader, CancellationToken cancellation)
    {
        var forecast = ForecastMaker.Of(current.Statement.Criteria);
        return new ShownStatement
        {
            Id = current.Entry.Id,
            Envelope = (await reader.CitationAsync(current, cancellation)).Envelope,
            KeyId = current.Entry.KeyId,
            At = current.Entry.At,
            Number = asked.IsCounted ? asked.Number : null,
            Earlier = current.Statement.Earlier?.Id,
            Scale = $"{current.Statement.Scale}",
            Forecast = forecast,
            ForecastHolds = ForecastMaker.DigestOf(forecast) == current.Statement.Forecast,
            Ratings = [.. ratings.Select(rating => new ShownRating(rating.Entry.Id, rating.Entry.Person, rating.Rating.Capacity, rating.Entry.At))],
        };
    }

    private static Outcome<EligibilityAnswer> Write(EligibilityAnswer answer, string path, string file)
    {
        if (answer.Statement is null) return new Problem("eligibility.none", "There is no statement to write yet.", "State first: 'assay evidence rate --file ratings.csv'.");
        try
        {
            File.WriteAllText(path, StatementPage.Write(answer, answer.Statement));
            return answer with { Written = path };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("eligibility.not-written", $"The file cannot be written: {fault.Message}", "Name a file in a folder that is there and that you may write to.") { Place = new Place(file) };
        }
    }
}
