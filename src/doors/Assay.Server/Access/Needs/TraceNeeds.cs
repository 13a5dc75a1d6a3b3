using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes about traces, their assessments and issues.</summary>
internal static class TraceNeeds
{
    private const string One = "3.0/mlflow/traces/{trace_id}";
    private const string Old = "2.0/mlflow/traces/{request_id}";
    private static readonly string[] Id = ["trace_id", "request_id", "trace_ids", "request_ids"];

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ("POST v1/traces", Edit(NamedThing.ExperimentHeader)),
        ("POST 3.0/mlflow/traces", Edit(NamedThing.ExperimentWithin, "experiment_id")),
        ($"GET {One}", Read(NamedThing.Trace, Id)),
        ("GET 3.0/mlflow/traces/get", Read(NamedThing.Trace, Id)),
        ("GET 3.0/mlflow/traces/batchGet", Read(NamedThing.Trace, Id)),
        ("POST 3.0/mlflow/traces/batchGetInfos", Read(NamedThing.Trace, Id)),
        ("POST 3.0/mlflow/traces/metrics", Read(NamedThing.Experiment, "experiment_ids")),
        ("POST 3.0/mlflow/traces/calculate-filter-correlation", Read(NamedThing.Experiment, "experiment_ids")),
        ("POST 3.0/mlflow/traces/search", Read(NamedThing.ExperimentWithin, "experiment_id")),
        ($"PATCH {Old}/tags", Edit(NamedThing.Trace, Id)),
        ($"DELETE {Old}/tags", Edit(NamedThing.Trace, Id)),
        ($"PATCH {One}/tags", Edit(NamedThing.Trace, Id)),
        ($"DELETE {One}/tags", Edit(NamedThing.Trace, Id)),
        ("POST 2.0/mlflow/traces/link-to-run", Edit(NamedThing.Trace, Id)),
        ("POST 2.0/mlflow/traces/link-prompts", Edit(NamedThing.Trace, Id)),
        ("POST 2.0/mlflow/traces/delete-traces", Manage(NamedThing.Experiment, "experiment_id")),
        ("POST 3.0/mlflow/traces/delete-traces", Manage(NamedThing.Experiment, "experiment_id")),
        ("POST 2.0/mlflow/traces", Edit(NamedThing.Experiment, "experiment_id")),
        ("GET 2.0/mlflow/traces", Read(NamedThing.Experiment, "experiment_ids")),
        ($"PATCH {Old}", Edit(NamedThing.Trace, Id)),
        ($"GET {Old}/info", Read(NamedThing.Trace, Id)),
        ($"POST {One}/assessments", Edit(NamedThing.Trace, Id)),
        ($"GET {One}/assessments/{{assessment_id}}", Read(NamedThing.Trace, Id)),
        ($"PATCH {One}/assessments/{{assessment_id}}", Edit(NamedThing.Trace, Id)),
        ($"DELETE {One}/assessments/{{assessment_id}}", Edit(NamedThing.Trace, Id)),
        ("POST 3.0/mlflow/issues", Edit(NamedThing.Experiment, "experiment_id")),
        ("GET 3.0/mlflow/issues/{issue_id}", Read(NamedThing.Issue, "issue_id")),
        ("PATCH 3.0/mlflow/issues/{issue_id}", Edit(NamedThing.Issue, "issue_id")),
        ("POST 3.0/mlflow/issues/search", Read(NamedThing.Experiment, "experiment_id")),
        ("GET 2.0/mlflow/get-trace-artifact", Read(NamedThing.Trace, Id)),
        ("GET 3.0/mlflow/get-trace-artifact", Read(NamedThing.Trace, Id)),
    ];
}
