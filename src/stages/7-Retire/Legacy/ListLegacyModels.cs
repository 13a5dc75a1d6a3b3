using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Legacy;

/// <summary>The capability <c>retire legacy list</c>: the register, and what is overdue.</summary>
public static class ListLegacyModels
{
    /// <summary>The declaration.</summary>
    public static Capability<ListRequest, LegacyRegister> Capability { get; } = new("retire legacy list", "List the models that predate Assay, and whose day to be looked at has passed.")
    {
        Examples = [new("assay retire legacy list", "for a person"), new("assay retire legacy list --json", "for a script")],
        Handle = HandleAsync,
        Describe = register => register.Models.IsEmpty ? ["The register is empty. Add a model: 'assay retire legacy add'."] : register.Models.Select(Line),
    };

    private static async Task<Outcome<LegacyRegister>> HandleAsync(ListRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var ledger = await RetirementLedger.ReadAsync(services.Need<ILedgerStore>(), cancellation);
        var today = DateOnly.FromDateTime(services.Need<TimeProvider>().GetUtcNow().UtcDateTime);
        var newest = ledger.All<LegacyModel>().GroupBy(model => model.Body.Name, StringComparer.Ordinal).Select(entries => entries.Last());
        var models = newest.Select(model => new LegacyEntry(model.Body.Name, model.Body.ReviewBy, model.Body.IsOver, !model.Body.IsOver && model.Body.ReviewBy < today, model.Entry.Id));
        return new LegacyRegister([.. models.OrderBy(model => model.IsOver).ThenBy(model => model.ReviewBy).ThenBy(model => model.Name, StringComparer.Ordinal)]);
    }

    private static string Line(LegacyEntry model) =>
        FormattableString.Invariant($"{model.Name}: {(model.IsOver ? "out of use" : model.IsOverdue ? $"OVERDUE since {model.ReviewBy:yyyy-MM-dd}" : $"to be looked at by {model.ReviewBy:yyyy-MM-dd}")}");
}
