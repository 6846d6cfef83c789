export { createLearning } from './create-learning';
