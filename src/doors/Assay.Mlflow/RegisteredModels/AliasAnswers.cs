using Assay.Kernel;
using Assay.Mlflow.ModelVersions;
using Assay.Mlflow.Wire;
using Assay.Tracking.Registry;

namespace Assay.Mlflow.RegisteredModels;

/// <summary>Answers requests for aliases.</summary>
internal sealed class AliasAnswers(MlflowServices services)
{
    private ModelAliases Aliases => services.Registry.Aliases;

    /// <summary>POST <c>registered-models/alias</c>.</summary>
    public async Task<Outcome<MlflowReply>> SetAsync(AliasFields fields, MlflowCall call) =>
        Done(await Aliases.SetAsync(fields.Name, fields.Alias, fields.Version, call.Person, call.Cancellation));

    /// <summary>GET <c>registered-models/alias</c>: the version that it points to.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(AliasFields fields, MlflowCall call) =>
        (await Aliases.FindAsync(fields.Name, fields.Alias, call.Cancellation)).Map(ModelVersionJson.Reply);

    /// <summary>DELETE <c>registered-models/alias</c>.</summary>
    public async Task<Outcome<MlflowReply>> RemoveAsync(AliasFields fields, MlflowCall call) =>
        Done(await Aliases.RemoveAsync(fields.Name, fields.Alias, call.Person, call.Cancellation));

    private static Outcome<MlflowReply> Done(Outcome<RegisteredModel> outcome) => outcome.Map<MlflowReply>(_ => _ => { });
}
