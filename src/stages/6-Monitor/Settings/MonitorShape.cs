using Assay.Frame;
using Assay.Monitor.Alerts;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Monitor.Settings;

/// <summary>The fields of the section <c>monitor</c> as the project file may hold them.</summary>
internal static class MonitorShape
{
    /// <summary>The whole section.</summary>
    public static ObjectShape Section { get; } = ObjectShape.Of(
        "How rows from use are watched, and who is told of what.",
        FieldShape.Optional("every", TextShape.Filled, "Length of a window: hour, day, week, month, or a number of rows.", @default: "all rows are one window", example: "day"),
        FieldShape.Optional("time", TextShape.Filled, "Column that says when a row came.", example: "at"),
        FieldShape.Optional("key", TextShape.Filled, "Column by whose values windows are made.", example: "region"),
        FieldShape.Optional("ignore", ListShape.Of(TextShape.Filled), "Columns to leave aside.", example: "[id]"),
        FieldShape.Optional("level", NumberShape.Between(0, 0.5), "Corrected p-value at or below which a difference is more than chance.", @default: "0.05"),
        FieldShape.Optional("effect", NumberShape.Between(0, 1), "The least effect that is called drift.", @default: "0.1"),
        FieldShape.Optional("correction", ChoiceShape.Of("benjamini-hochberg", "holm"), "The correction over the columns of a window.", @default: "benjamini-hochberg"),
        FieldShape.Optional("channels", MapShape.Of("channel", Channel), "Where alerts go, by names of your own."),
        FieldShape.Optional("alerts", ListShape.Of(Alert), "When somebody is told.", example: "[{name: drift, figure: drifted_share, above: 0.3}]"),
        FieldShape.Optional("retrain", RetrainShape.Policy, "When the model is to be trained anew, and how the new one is judged.", example: "{max_age_days: 90}"));

    private static ObjectShape Channel => ObjectShape.Of(
        "Where alerts go: give file, webhook or smtp.",
        FieldShape.Optional("file", TextShape.Filled, "A file to which each alert is added as a line of JSON, relative to the project's folder.", example: "alerts.jsonl"),
        FieldShape.Optional("webhook", TextShape.Filled, "An address that each alert is posted to as JSON.", example: "https://hooks.example.org/assay"),
        FieldShape.Optional("smtp", TextShape.Filled, "The host of a mail server; ASSAY_SMTP_USER and ASSAY_SMTP_PASSWORD sign in.", example: "mail.example.org"),
        FieldShape.Optional("port", IntegerShape.Between(1, 65_535), "The mail server's port.", @default: "587"),
        FieldShape.Optional("tls", FlagShape.Instance, "Whether the mail server is spoken to under TLS.", @default: "true"),
        FieldShape.Optional("from", TextShape.Filled, "The sender's address.", example: "assay@example.org"),
        FieldShape.Optional("to", ListShape.Of(TextShape.Filled, minItems: 1), "The receivers' addresses.", example: "[on-call@example.org]"));

    private static ObjectShape Alert => ObjectShape.Of(
        "When somebody is told; give above, below or both.",
        FieldShape.Required("name", TextShape.Filled, "Its name.", example: "drift"),
        FieldShape.Required("figure", ChoiceShape.Of([.. WindowFigures.Names]) with { Earlier = MetricCatalogue.Earlier }, "The figure of a window that it looks at.", example: "drifted_share"),
        FieldShape.Optional("column", TextShape.Filled, "The column, for a figure of one.", @default: "every column", example: "income"),
        FieldShape.Optional("above", NumberShape.Any, "An alert is raised above it.", example: "0.3"),
        FieldShape.Optional("below", NumberShape.Any, "An alert is raised below it.", example: "0.7"),
        FieldShape.Optional("severity", ChoiceShape.OfEnum<AlertSeverity>(), "How urgent it is; a run that raises a critical one ends with exit code 1.", @default: "warning"),
        FieldShape.Optional("who", TextShape.Filled, "Whom it is for: a role, rather than a name.", example: "engineer on call"),
        FieldShape.Optional("channels", ListShape.Of(TextShape.Filled), "Names of the channels that it goes to.", example: "[team]"));
}
