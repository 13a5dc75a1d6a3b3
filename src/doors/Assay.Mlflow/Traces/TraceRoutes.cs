using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Traces;

/// <summary>Routes below <c>traces</c>, of version 3 and of version 2.</summary>
internal static class TraceRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var traces = new TraceAnswers(services);
        routes.Post("3.0/mlflow/traces", TraceFields.Read, traces.TellAsync);
        routes.Get("3.0/mlflow/traces/{trace_id}", fields => fields.RequiredText("trace_id"), traces.GetInfoAsync);
        routes.Get("3.0/mlflow/traces/get", fields => (fields.RequiredText("trace_id"), fields.Flag("allow_partial") ?? false), traces.GetAsync);
        routes.Get("3.0/mlflow/traces/batchGet", ReadIds, traces.GetAllAsync);
        routes.Post("3.0/mlflow/traces/batchGetInfos", ReadIds, traces.GetInfosAsync);
        routes.Post("3.0/mlflow/traces/search", TraceSearchFields.Read, traces.FindAsync);
        foreach (var path in new[] { "2.0/mlflow/traces/{request_id}/tags", "3.0/mlflow/traces/{trace_id}/tags" })
        {
            routes.Patch(path, TraceTagFields.Read, traces.SetTagAsync);
            routes.Delete(path, TraceTagFields.Read, traces.RemoveTagAsync);
        }

        routes.Post("2.0/mlflow/traces/link-to-run", LinkFields.ReadRun, traces.LinkToRunAsync);
        routes.Post("2.0/mlflow/traces/link-prompts", LinkFields.ReadPrompts, traces.LinkPromptsAsync);
        routes.Post("2.0/mlflow/traces/delete-traces", TraceDeletionFields.Read, traces.EraseAsync);
        routes.Post("3.0/mlflow/traces/delete-traces", TraceDeletionFields.Read, traces.EraseAsync);
        MapStatistics(routes, new StatisticsAnswers(services));
        MapLegacy(routes, new LegacyTraceAnswers(services));
        foreach (var version in new[] { "2.0", "3.0" }) routes.Map("GET", $"{version}/mlflow/get-trace-artifact", context => TraceFile.AnswerAsync(context, services));
    }

    private static void MapStatistics(MlflowRoutes routes, StatisticsAnswers statistics)
    {
        routes.Post("3.0/mlflow/traces/metrics", StatisticsFields.Read, statistics.QueryAsync);
        routes.Post("3.0/mlflow/traces/calculate-filter-correlation", CorrelationFields.Read, statistics.CorrelateAsync);
    }

    private static void MapLegacy(MlflowRoutes routes, LegacyTraceAnswers traces)
    {
        routes.Post("2.0/mlflow/traces", LegacyTraceFields.ReadBegin, traces.BeginAsync);
        routes.Patch("2.0/mlflow/traces/{request_id}", LegacyTraceFields.ReadEnd, traces.EndAsync);
        routes.Get("2.0/mlflow/traces/{request_id}/info", fields => fields.RequiredText("request_id"), traces.GetInfoAsync);
        routes.Get("2.0/mlflow/traces", TraceSearchFields.ReadLegacy, traces.FindAsync);
    }

    private static IReadOnlyList<string> ReadIds(MlflowFields fields)
    {
        if (!fields.Has("trace_ids")) fields.Problems.Add(WireFaults.Missing("trace_ids"));
        return fields.Texts("trace_ids");
    }
}
