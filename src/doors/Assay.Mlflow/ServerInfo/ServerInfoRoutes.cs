using Assay.Kernel;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.ServerInfo;

/// <summary>What clients ask of the server itself.</summary>
internal static class ServerInfoRoutes
{
    /// <summary>Declares <c>server-info</c>.</summary>
    public static void Map(MlflowRoutes routes) => routes.Get("3.0/mlflow/server-info", _ => default(Nothing), (_, _) => Task.FromResult(Outcome<MlflowReply>.Success(json =>
    {
        json.WriteString("store_type", "SqlStore");
        json.WriteBoolean("workspaces_enabled", false);
    })));
}
