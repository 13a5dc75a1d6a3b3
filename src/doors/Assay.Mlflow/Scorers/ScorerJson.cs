using System.Globalization;
using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Scorers;

namespace Assay.Mlflow.Scorers;

/// <summary>Scorers as MLflow's clients read them.</summary>
internal static class ScorerJson
{
    /// <summary>The fields of a version, as lists and <c>scorers/get</c> have them: there the experiment is a number.</summary>
    public static void WriteFields(Utf8JsonWriter json, ScorerVersion version)
    {
        if (int.TryParse(version.ExperimentId, NumberStyles.None, CultureInfo.InvariantCulture, out var experiment)) json.WriteNumber("experiment_id", experiment);
        else json.WriteString("experiment_id", version.ExperimentId);
        json.WriteString("scorer_name", version.Name);
        json.WriteNumber("scorer_version", version.Version);
        json.WriteString("serialized_scorer", version.SerializedScorer);
        json.WriteNumber("creation_time", version.CreationTime);
        json.WriteString("scorer_id", version.ScorerId);
    }

    /// <summary>The reply to a registration, which names the same things otherwise.</summary>
    public static MlflowReply Registered(ScorerVersion version) => json =>
    {
        json.WriteNumber("version", version.Version);
        json.WriteString("scorer_id", version.ScorerId);
        json.WriteString("experiment_id", version.ExperimentId);
        json.WriteString("name", version.Name);
        json.WriteString("serialized_scorer", version.SerializedScorer);
        json.WriteNumber("creation_time", version.CreationTime);
    };

    /// <summary>The fields of a scorer's configuration.</summary>
    public static void WriteOnline(Utf8JsonWriter json, Scorer scorer)
    {
        json.WriteString("online_scoring_config_id", scorer.Online!.ConfigId);
        json.WriteString("scorer_id", scorer.ScorerId);
        json.WriteNumber("sample_rate", scorer.Online.SampleRate);
        json.WriteString("experiment_id", scorer.ExperimentId);
        json.WriteText("filter_string", scorer.Online.Filter);
    }
}
