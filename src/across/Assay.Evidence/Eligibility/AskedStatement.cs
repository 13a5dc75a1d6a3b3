using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Eligibility;

/// <summary>The statement that a request means.</summary>
/// <param name="Person">Whose it is; null when there is nobody here yet.</param>
/// <param name="Source">The standard, by identifier or file.</param>
/// <param name="Current">The statement; null when the person has signed none.</param>
/// <param name="Earlier">The one that it names as before it, where that counts; null when there is none.</param>
/// <param name="Number">Which of the person's statements it is, from 1; 0 when there is none.</param>
internal sealed record AskedStatement(string? Person, string? Source, SignedStatement? Current, SignedStatement? Earlier, int Number)
{
    /// <summary>Whether the number can be told: the statement that it names as before it is here.</summary>
    public bool IsCounted => Current is null || Current.Statement.Earlier is null == Earlier is null;

    /// <summary>The newest of the person, or the one of that id.</summary>
    /// <returns>It, or <c>ledger.no-record</c>, <c>ledger.ambiguous</c>, <c>eligibility.none</c>, or what is wrong with the standard.</returns>
    public static async Task<Outcome<AskedStatement>> FindAsync(EligibilityRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (store, index) = (services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>());
        var named = request.Statement is null ? Outcome<RecordEntry?>.Success(null) : (await RecordSearch.OneAsync(store, request.Statement, cancellation)).Map(found => (RecordEntry?)found.Entry);
        if (!named.Succeeded) return Outcome<AskedStatement>.Failed(named.Problems);
        if (named.Value is { } entry && entry.Kind != EligibilityStatement.Kind.Name) return NoStatement(entry);
        var source = request.Standard ?? named.Value?.As<EligibilityStatement>().Standard;
        var standard = StandardSource.Read(source, services);
        if (!standard.Succeeded) return Outcome<AskedStatement>.Failed(standard.Problems);
        var person = named.Value?.Person ?? request.Person ?? services.Need<CurrentPerson>().Person;
        var statements = person is null ? [] : (await new StatementReader(store, index).OfAsync(person, standard.Value.Id, cancellation)).ToList();
        var at = named.Value is { } wanted ? statements.FindIndex(statement => statement.Entry.Id == wanted.Id) : statements.Count - 1;
        if (named.Value is { } lost && at < 0) return NoStatement(lost);
        var found = at < 0 ? null : statements[at];
        return new AskedStatement(person, source, found, statements.Find(statement => statement.Entry.Id == found?.Statement.Earlier?.Id), at + 1);
    }

    private static Problem NoStatement(RecordEntry entry) => new("eligibility.none", $"This record is no statement of eligibility that counts, but {entry.Kind}.", "Look for statements with 'assay ledger log --kind evidence.eligibility'.") { Value = entry.Id };
}
