using Assay.Kernel;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.ServerInfo;

/// <summary>What clients and MLflow's web page ask of the server itself.</summary>
internal static class ServerInfoRoutes
{
    /// <summary>Declares <c>server-info</c>, and <c>ui-telemetry</c>, which says that nothing is gathered.</summary>
    public static void Map(MlflowRoutes routes)
    {
        routes.Get("3.0/mlflow/server-info", _ => default(Nothing), Answer(json =>
        {
            json.WriteString("store_type", "SqlStore");
            json.WriteBoolean("workspaces_enabled", false);
        }));
        routes.Get("3.0/mlflow/ui-telemetry", _ => default(Nothing), Answer(json =>
        {
            json.WriteBoolean("disable_ui_telemetry", true);
            json.WriteStartArray("disable_ui_events");
            json.WriteEndArray();
            json.WriteNumber("ui_rollout_percentage", 0);
        }));
        routes.Post("3.0/mlflow/ui-telemetry", _ => default(Nothing), Answer(json => json.WriteString("status", "disabled")));
    }

    private static Func<Nothing, MlflowCall, Task<Outcome<MlflowReply>>> Answer(MlflowReply reply) => (_, _) => Task.FromResult(Outcome<MlflowReply>.Success(reply));
}
