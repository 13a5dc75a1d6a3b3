namespace Assay.Evidence.Importing;

/// <summary>How an owner publishes a standard.</summary>
public enum SourceFormat
{
    /// <summary>Text with a code before each statement, as copied from a page or taken out of a PDF.</summary>
    PlainText,

    /// <summary>A table with a column of codes and a column of statements.</summary>
    Csv,

    /// <summary>A CFPackage of 1EdTech's Competencies and Academic Standards Exchange, as JSON.</summary>
    Case,
}
