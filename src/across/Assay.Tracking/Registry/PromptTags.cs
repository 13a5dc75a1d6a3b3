namespace Assay.Tracking.Registry;

/// <summary>The tags by which a registered model and its versions are a prompt. The words are MLflow's.</summary>
public static class PromptTags
{
    /// <summary>Says that it is a prompt, with the value <c>true</c>.</summary>
    public const string IsPrompt = "mlflow.prompt.is_prompt";

    /// <summary>The text of a version.</summary>
    public const string Text = "mlflow.prompt.text";

    /// <summary>Whether the text is one message or a chat.</summary>
    public const string Type = "_mlflow_prompt_type";
}
