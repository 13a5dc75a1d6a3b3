using Assay.Ledger.Records;
using Assay.Projects.Steps;
using Assay.Train.Records;

namespace Assay.Server.Pages.Home;

/// <summary>What boards keep of a project while the log is read: the newest record of each step, and the newest of each kind.</summary>
internal sealed class ProjectTrail
{
    private readonly Dictionary<(RecordContext Context, string? Step, string Kind), RecordEntry> _steps = [];
    private readonly Dictionary<string, RecordEntry> _kinds = new(StringComparer.Ordinal);

    /// <summary>The newest record of each step, in the order of the log. Trials are left out: boards say nothing of them.</summary>
    public IEnumerable<RecordEntry> Steps => _steps.Values.OrderBy(record => record.Index);

    /// <summary>When the newest record was signed.</summary>
    public DateTimeOffset Newest { get; private set; }

    /// <summary>Takes a record of the project in.</summary>
    public void Add(RecordEntry record)
    {
        Newest = record.At;
        if (StepName.IsOfChallenger(record.Step)) return;
        if (record.Step is not null && record.Kind != TrainRun.Kind.Name) _steps[(record.Context, record.Step, record.Kind)] = record;
        _kinds[record.Kind] = record;
    }

    /// <summary>The newest record whose kind starts so; null where there is none.</summary>
    public RecordEntry? NewestOf(string stage) => _kinds.Values.Where(record => record.Kind.StartsWith($"{stage}.", StringComparison.Ordinal)).MaxBy(record => record.Index);

    /// <summary>The newest record of a kind; null where there is none.</summary>
    public TBody? BodyOf<TBody>() where TBody : class, IRecordBody<TBody> => _kinds.GetValueOrDefault(TBody.Kind.Name)?.TryAs<TBody>();
}
