import type id from "./words.id";

const en: typeof id = {
  title: "Debt and KKS",
  about: "Cases of debt bondage that are accompanied, and who holds the family's card.",
  lenders: {
    title: "Lenders",
    about: "Cases open this month, and those closed this month.",
    all: "All cases",
    closed: "Closed this month",
  },
  age: {
    title: "Age of cases still open",
    about: "Months since the case was opened.",
    months: (band) => `${band} months`,
  },
  facts: {
    named: (share) => `${share} cases name an amount`,
    amount: "Debt reported",
    mean: "Mean of the cases that name an amount",
    pawned: "Cases with the card pawned",
  },
  held: {
    title: "Who holds the card?",
    about: "Cards checked this month. The elderly may be helped; nobody else should hold it.",
  },
  months: { title: "Cases by month and lender", axis: "Cases" },
};

export default en;
