namespace Assay.Tracking.Documents;

/// <summary>Every kind of document. The words stand in databases: never change one.</summary>
public static class DocumentKinds
{
    /// <summary>An experiment: runs belong to it. Its state is its lifecycle stage; a run is created only in one that is <see cref="DocumentStates.Active"/>.</summary>
    public const string Experiment = "experiment";

    /// <summary>A logged model. Its parent is its experiment.</summary>
    public const string LoggedModel = "logged-model";

    /// <summary>A registered model, or a prompt. Its name is unique.</summary>
    public const string RegisteredModel = "registered-model";

    /// <summary>A version of a registered model. Its parent is the registered model's id, its name the version's number.</summary>
    public const string ModelVersion = "model-version";

    /// <summary>A webhook.</summary>
    public const string Webhook = "webhook";

    /// <summary>What a trace says of itself. Its parent is its experiment, its order its time.</summary>
    public const string Trace = "trace";

    /// <summary>A span of a trace. Its parent is the trace.</summary>
    public const string Span = "span";

    /// <summary>An assessment of a trace. Its parent is the trace.</summary>
    public const string Assessment = "assessment";

    /// <summary>A trace that belongs to a run without having been made in it. Its parent is the run.</summary>
    public const string TraceLink = "trace-link";

    /// <summary>A problem that was found in traces. Its parent is its experiment.</summary>
    public const string Issue = "issue";

    /// <summary>An evaluation dataset.</summary>
    public const string EvaluationDataset = "evaluation-dataset";

    /// <summary>A record of an evaluation dataset. Its parent is the dataset.</summary>
    public const string EvaluationRecord = "evaluation-record";

    /// <summary>A scorer. Its parent is its experiment.</summary>
    public const string Scorer = "scorer";

    /// <summary>A version of a scorer. Its parent is the scorer.</summary>
    public const string ScorerVersion = "scorer-version";

    /// <summary>A person who may sign in.</summary>
    public const string User = "user";

    /// <summary>A person's access token. Its parent is the person.</summary>
    public const string AccessToken = "access-token";

    /// <summary>When an access token was last used: its order. Its id is the token's, its parent the person.</summary>
    public const string TokenUse = "token-use";

    /// <summary>A person as an OpenID Connect provider knows them. Its parent is the person here.</summary>
    public const string ExternalIdentity = "external-identity";

    /// <summary>A person's passkey. Its parent is the person.</summary>
    public const string Passkey = "passkey";

    /// <summary>What a person may do with something. Its parent is the person.</summary>
    public const string Permission = "permission";

    /// <summary>A role that a person holds. Its parent is the person.</summary>
    public const string RoleGrant = "role-grant";

    /// <summary>An upload in parts that is not complete yet.</summary>
    public const string Upload = "upload";

    /// <summary>Content of an artifact that has lost a path, and may be nobody's. Its id is the digest.</summary>
    public const string LooseContent = "loose-content";
}
