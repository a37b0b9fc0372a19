// Search as one types. Owns the tables customer_search and name_word and the derived columns of customer. What it serves: a
// customer is found by the least that means one person (popia.md 4.1, search minimisation), in a time nobody notices.
export { indexCustomer, unindexCustomer } from './maintain.ts';
export { searchCustomers } from './search.ts';
export { Vocabulary, type VocabularyChange } from './vocabulary.ts';
