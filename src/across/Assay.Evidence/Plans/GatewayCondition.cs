namespace Assay.Evidence.Plans;

/// <summary>How a line of a gateway checklist is judged.</summary>
public enum GatewayCondition
{
    /// <summary>Every criterion has come at least so far.</summary>
    EveryCriterionAtLeast,

    /// <summary>The employer has stated that the person is ready.</summary>
    EmployerStatement,

    /// <summary>Nothing stands rejected.</summary>
    NoRejectedItem,

    /// <summary>The standard's assessment plan is loaded.</summary>
    PlanLoaded,

    /// <summary>No record shows it: a person says whether it holds.</summary>
    Stated,
}
